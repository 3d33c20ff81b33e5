/// Kustomer: tables of warehouse loaders whose cells hold the objects of its API.
@NullMarked
package org.noticewright.ingest.kustomer;

import org.jspecify.annotations.NullMarked;
