/// HubSpot: tickets, engagements and contacts of its API, lists saved as CSV, and tables of warehouse loaders.
@NullMarked
package org.noticewright.ingest.hubspot;

import org.jspecify.annotations.NullMarked;
