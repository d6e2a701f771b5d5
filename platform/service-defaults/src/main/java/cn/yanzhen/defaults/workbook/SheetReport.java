package cn.yanzhen.defaults.workbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What became of one sheet.
 *
 * @param leftOut rows that are none of ours; null in a report from before they were counted
 * @param note what of the rows is left out, where a number does not say it
 */
public record SheetReport(
    String sheet,
    int rows,
    int faults,
    @JsonProperty("new") int added,
    int changed,
    int same,
    @Nullable Integer leftOut,
    @Nullable String note) {}
