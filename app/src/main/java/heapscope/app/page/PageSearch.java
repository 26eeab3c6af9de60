package heapscope.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds words on a page and marks them; free of upper and lower case. */
final class PageSearch {

    private record Hit(PageText text, int start) {}

    private final List<PageText> texts;
    private final List<Hit> hits = new ArrayList<>();
    private int length;
    private int current = -1;

    PageSearch(List<PageText> texts) {
        this.texts = texts;
    }

    /** Looks for a text from the start; nothing is marked for an empty one. */
    void look(String wanted) {
        String pattern = wanted.toLowerCase(Locale.ROOT);
        hits.clear();
        length = pattern.length();
        for (PageText text : texts) {
            String searched = text.text().toLowerCase(Locale.ROOT);
            int at = length == 0 ? -1 : searched.indexOf(pattern);
            while (at >= 0) {
                hits.add(new Hit(text, at));
                at = searched.indexOf(pattern, at + length);
            }
        }
        current = hits.isEmpty() ? -1 : 0;
        mark();
    }

    /** Goes to the next occurrence, or to the one before; behind the last comes the first. */
    void move(int by) {
        if (!hits.isEmpty()) {
            current = Math.floorMod(current + by, hits.size());
            mark();
        }
    }

    /** How many occurrences there are. */
    int count() {
        return hits.size();
    }

    /** The number of the occurrence that one is looking at, counted from 1; 0 if there is none. */
    int number() {
        return current + 1;
    }

    /** The text with the current occurrence, null if there is none. */
    PageText text() {
        return current < 0 ? null : hits.get(current).text();
    }

    /** Where in that text it begins. */
    int start() {
        return hits.get(current).start();
    }

    /** Marks the occurrences anew, as the texts are wrapped now. */
    void mark() {
        for (PageText text : texts) {
            List<Integer> starts = hits.stream().filter(hit -> hit.text() == text).map(Hit::start).toList();
            text.mark(starts, length, text() == text ? start() : -1);
        }
    }
}
