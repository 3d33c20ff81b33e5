/// Salesforce Service Cloud: the tables of a data export, joined by record id.
@NullMarked
package org.noticewright.ingest.salesforce;

import org.jspecify.annotations.NullMarked;
