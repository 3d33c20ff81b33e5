/// E-mail: mbox, single mails (EML) and Outlook stores (PST, OST) as tickets, a thread a ticket.
@NullMarked
package org.noticewright.ingest.mail;

import org.jspecify.annotations.NullMarked;
