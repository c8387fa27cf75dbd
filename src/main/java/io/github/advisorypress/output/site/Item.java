package io.github.advisorypress.output.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin in a list.
 *
 * @param badge absent for a bulletin that rates nothing
 * @param state what a reader must know of it before opening it: withdrawn, interim; absent otherwise
 * @param stateWord the word of the state
 * @param remark why it stands in this list
 */
public record Item(
        String id,
        String href,
        String kind,
        String kindWord,
        Text title,
        @Nullable Badge badge,
        @Nullable String state,
        @Nullable String stateWord,
        List<Text> products,
        Time published,
        Time updated,
        @Nullable Text remark) {}
