/// Kustomer: the objects of its API, as JSON or in the cells of warehouse loaders' tables.
@NullMarked
package org.noticewright.ingest.kustomer;

import org.jspecify.annotations.NullMarked;
