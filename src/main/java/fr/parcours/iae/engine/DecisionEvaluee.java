package fr.parcours.iae.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation: which version of which table read what and answered what. */
public record DecisionEvaluee(
    String decisionDefinitionId,
    String key,
    int version,
    Map<String, Object> inputs,
    Map<String, Object> outputs,
    @Nullable String processInstanceId,
    @Nullable String businessKey,
    @Nullable String tenant) {}
