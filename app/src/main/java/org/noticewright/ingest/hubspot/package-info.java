/// HubSpot: objects of its API, lists of tickets saved as CSV, and tables of warehouse loaders.
@NullMarked
package org.noticewright.ingest.hubspot;

import org.jspecify.annotations.NullMarked;
