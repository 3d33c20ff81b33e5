package org.noticewright.disclosure;

/// Which law a result was computed with.
///
/// @param id name and date of the pack
/// @param sha256 64 hexadecimal digits over names and bytes of all files of the pack, in the order of its index
public record PackVersion(String id, String sha256) {

    @Override
    public String toString() {
        return id + " sha256:" + sha256;
    }
}
