package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.heap.HeapParameters;
import java.util.List;

/** The parameters of the heap of a recording (format of the recordings, section 2). */
final class RecordedParameters {

    /** What an arena is off in recordings: its first page is at offset 8. */
    private static final int FIRST_PAGE_OFFSET = 8;
    private static final double NO_DELTA = 18446744073709551615.0;

    /** The parameters that are numbers. */
    private static final List<String> NUMBERS = List.of(
            "nursery_size", "page_size", "arena_size", "small_request_threshold", "large_object", "card_page_indices",
            "major_collection_threshold", "growth_rate_max", "min_heap_size", "max_heap_size");

    private RecordedParameters() {}

    /**
     * Checks that all parameters are there.
     *
     * @throws RecordingFault with a sentence that names what is missing
     */
    static void check(String name, JsonNode params) {
        for (String number : NUMBERS) {
            if (!params.path(number).isNumber()) {
                throw new RecordingFault(name + " has no number for the parameter \"" + number + "\"");
            }
        }
    }

    static HeapParameters of(JsonNode header) {
        JsonNode params = header.get("params");
        long nursery = params.get("nursery_size").asLong();
        long largeObject = params.get("large_object").asLong();
        int pageSize = params.get("page_size").asInt();
        return new HeapParameters(
                nursery,
                -1,
                pageSize,
                params.get("arena_size").asInt(),
                pageSize - FIRST_PAGE_OFFSET,
                params.get("small_request_threshold").asInt(),
                largeObject,
                params.get("card_page_indices").asInt(),
                params.get("major_collection_threshold").asDouble(),
                params.get("growth_rate_max").asDouble(),
                params.get("min_heap_size").asDouble(),
                params.get("max_heap_size").asDouble(),
                params.path("max_delta").asDouble(NO_DELTA),
                params.path("increment_step").asDouble(4 * nursery),
                params.path("max_pinned").asInt((int) (nursery / (2 * largeObject))),
                0,
                false,
                params.path("root_order").asText().equals("down"));
    }
}
