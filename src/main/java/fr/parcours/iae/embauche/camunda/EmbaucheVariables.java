package fr.parcours.iae.embauche.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code EmbaucheModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class EmbaucheVariables {

  @Bean
  VariablesDeclarees embaucheDeclarees() {
    return new VariablesDeclarees(EmbaucheModel.KEY, EmbaucheModel.Vars.ALL);
  }
}
