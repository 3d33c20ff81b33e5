/// ServiceNow: lists exported as XML, JSON, CSV or workbook, and tables of warehouse loaders.
@NullMarked
package org.noticewright.ingest.servicenow;

import org.jspecify.annotations.NullMarked;
