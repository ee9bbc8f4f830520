package fr.parcours.iae.engine.garde;

import fr.parcours.iae.engine.VariablesDeclarees;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Lets a process write its declared variables only, of simple types, with values like codes. */
public final class VariablesGuard implements HistoryEventHandler {

  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "long", "short", "null");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{0,64}");

  private final Supplier<Map<String, Set<String>>> declared;

  public VariablesGuard(Supplier<List<VariablesDeclarees>> declarations) {
    declared =
        SingletonSupplier.of(
            () ->
                declarations.get().stream()
                    .collect(
                        Collectors.toMap(
                            VariablesDeclarees::processKey, VariablesDeclarees::noms)));
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricVariableUpdateEventEntity variable && isWrite(event)) {
      verify(variable);
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  private static boolean isWrite(HistoryEvent event) {
    return event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
        || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE);
  }

  private void verify(HistoricVariableUpdateEventEntity variable) {
    String process = variable.getProcessDefinitionKey();
    String name = variable.getVariableName();
    if (process == null || !declared.get().getOrDefault(process, Set.of()).contains(name)) {
      throw new VariableRefuseeException(process, name, "elle n’est pas déclarée");
    }
    if (!TYPES.contains(variable.getSerializerName())) {
      throw new VariableRefuseeException(process, name, "son type n’est pas simple");
    }
    if (!isCode(variable.getTextValue())) {
      throw new VariableRefuseeException(process, name, "sa valeur n’est pas un code");
    }
  }

  private static boolean isCode(@Nullable String text) {
    return text == null || CODE.matcher(text).matches();
  }
}
