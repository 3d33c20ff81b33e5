package org.noticewright.schema;

/// The value of a sealed column: nonce, ciphertext and tag. Opaque on purpose, so that nothing can take it for
/// content or open it without naming table, column, row and version.
///
/// @param bytes not copied: a case holds millions of them
public record Sealed(byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
