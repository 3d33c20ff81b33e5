/// HubSpot: tickets, e-mails, notes and contacts of the CRM API, in its current and its legacy shape.
@NullMarked
package org.noticewright.ingest.hubspot;

import org.jspecify.annotations.NullMarked;
