package org.noticewright.ingest.json;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which keys of an outermost object lead to records.
///
/// @param lists arrays under these keys hold records
/// @param onPages arrays under these do, once the object has turned out to be a page
/// @param singles objects under these keys are records
/// @param inside objects under these keys are looked into as if their members stood outside
/// @param maps objects under these keys hold a record under each of their keys
/// @param leading all keys that lead on in an object that is no page yet
public record RecordNames(
        Set<String> lists,
        Set<String> onPages,
        Set<String> singles,
        Set<String> inside,
        Set<String> maps,
        Set<String> leading) {

    public static final RecordNames NONE = new RecordNames(Set.of(), Set.of(), Set.of());

    public RecordNames {
        lists = Set.copyOf(lists);
        onPages = Set.copyOf(onPages);
        singles = Set.copyOf(singles);
        inside = Set.copyOf(inside);
        maps = Set.copyOf(maps);
        leading = Set.copyOf(leading);
    }

    public RecordNames(
            Set<String> lists, Set<String> onPages, Set<String> singles, Set<String> inside, Set<String> maps) {
        this(
                lists,
                onPages,
                singles,
                inside,
                maps,
                Stream.of(lists, singles, inside, maps).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    public RecordNames(Set<String> lists, Set<String> onPages, Set<String> singles) {
        this(lists, onPages, singles, Set.of(), Set.of());
    }

    boolean opens(String key, boolean paged) {
        return lists.contains(key) || (paged && onPages.contains(key));
    }

    boolean single(String key) {
        return singles.contains(key);
    }
}
