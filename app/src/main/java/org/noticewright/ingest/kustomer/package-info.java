/// Kustomer: objects of its API, also as JSON in the cells of warehouse loaders' tables.
@NullMarked
package org.noticewright.ingest.kustomer;

import org.jspecify.annotations.NullMarked;
