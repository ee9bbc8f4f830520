package fr.parcours.iae.fichesalarie.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code TransmissionModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class TransmissionVariables {

  /** What version 2026.1, still under way somewhere, reads. */
  private static final String INTEGREE = "ficheIntegree";

  @Bean
  VariablesDeclarees transmissionDeclarees() {
    return new VariablesDeclarees(
        TransmissionModel.KEY,
        Stream.concat(TransmissionModel.Vars.ALL.stream(), Stream.of(INTEGREE))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Bean
  VariablesDeclarees rejetMouvementDeclarees() {
    return new VariablesDeclarees(RejetMouvementModel.KEY, RejetMouvementModel.Vars.ALL);
  }
}
