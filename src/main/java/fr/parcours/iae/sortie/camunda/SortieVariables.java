package fr.parcours.iae.sortie.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code SortieModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class SortieVariables {

  @Bean
  VariablesDeclarees sortieDeclarees() {
    return new VariablesDeclarees(SortieModel.KEY, SortieModel.Vars.ALL);
  }
}
