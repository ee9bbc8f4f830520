package fr.parcours.iae.engine.moteur;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** Gives each instance the département named by the start, or its caller's; never none. */
public final class TenantEnCours implements TenantIdProvider {

  private static final Pattern DEPARTEMENT = Pattern.compile("(?:[0-9]{2}|2[AB]|9[78][0-9])");

  private final ThreadLocal<@Nullable String> current = new ThreadLocal<>();

  /** Runs a start whose root instance belongs to this département. */
  public <T> T with(String tenant, Supplier<T> start) {
    if (!DEPARTEMENT.matcher(tenant).matches()) {
      throw new IllegalArgumentException("Département inconnu du moteur.");
    }
    String before = current.get();
    current.set(tenant);
    try {
      return start.get();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable String before) {
    if (before == null) {
      current.remove();
    } else {
      current.set(before);
    }
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    String tenant =
        context.getSuperExecution() == null
            ? current.get()
            : context.getSuperExecution().getTenantId();
    if (tenant == null) {
      throw new IllegalStateException("Un processus démarre toujours dans un département.");
    }
    return tenant;
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    throw new IllegalStateException("Les cas CMMN ne sont pas utilisés.");
  }

  @Override
  public @Nullable String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return null;
  }
}
