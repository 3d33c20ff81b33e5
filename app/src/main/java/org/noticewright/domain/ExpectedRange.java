package org.noticewright.domain;

/// What an hour was held against: the middle of other hours and how far from it an hour usually lies.
///
/// @param basis whose hours and which
/// @param hours how many hours it rests on
/// @param median half of them have no more reads than this
/// @param spread median absolute deviation: half of them lie no further from the median; never less than 1, nor
///     less than the square root of the median, which is what chance alone does to a count
public record ExpectedRange(Basis basis, int hours, long median, long spread) {

    /// An hour further above the median than this many spreads is unusual.
    public static final int SPREADS = 6;

    public enum Basis {
        /// The same account's earlier hours of the same kind (working hours, or outside them).
        OWN_SAME_KIND,
        /// The same account's earlier hours of any kind: there were too few of the same kind.
        OWN_ANY_KIND,
        /// The other accounts' hours of the same kind.
        TEAM_SAME_KIND,
        /// The other accounts' hours of any kind: there were too few of the same kind.
        TEAM_ANY_KIND
    }

    /// The most reads an hour may have and still be usual.
    public long upper() {
        return median + SPREADS * spread;
    }

    public boolean exceededBy(long reads) {
        return reads > upper();
    }

    /// How many spreads above the median, 0 when below it.
    public double distance(long reads) {
        return Math.max(0, (reads - median) / (double) spread);
    }
}
