package org.noticewright.ingest.desk;

import org.noticewright.ingest.json.JsonValue.JsonObject;

/// One object of a file, with what is known from around it.
///
/// @param list key of the list that holds it, a loader's name of the list, or empty
/// @param page small values of the page around it
/// @param fileName may hold the id of the ticket that the file is about
public record DeskRecord(String list, JsonObject page, JsonObject object, String fileName) {}
