package org.noticewright.schema;

import org.jooq.impl.AbstractConverter;

/// Gives sealed columns of the generated classes their opaque type.
public final class SealedConverter extends AbstractConverter<byte[], Sealed> {

    private static final long serialVersionUID = 1L;

    public SealedConverter() {
        super(byte[].class, Sealed.class);
    }

    @Override
    @SuppressWarnings("NullAway") // jOOQ hands null through for an empty cell and wants null back.
    public Sealed from(byte[] bytes) {
        return bytes == null ? null : new Sealed(bytes);
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public byte[] to(Sealed sealed) {
        return sealed == null ? null : sealed.bytes();
    }
}
