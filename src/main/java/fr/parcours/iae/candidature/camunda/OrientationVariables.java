package fr.parcours.iae.candidature.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code OrientationModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class OrientationVariables {

  @Bean
  VariablesDeclarees candidatureDeclarees() {
    return new VariablesDeclarees(OrientationModel.KEY, OrientationModel.Vars.ALL);
  }
}
