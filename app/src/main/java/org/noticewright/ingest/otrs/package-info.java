/// OTRS and Znuny: tickets as the generic interface gives them.
@NullMarked
package org.noticewright.ingest.otrs;

import org.jspecify.annotations.NullMarked;
