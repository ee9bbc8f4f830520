package fr.parcours.iae.piece.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code AnalysePieceModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class AnalysePieceVariables {

  @Bean
  VariablesDeclarees analysePieceDeclarees() {
    return new VariablesDeclarees(AnalysePieceModel.KEY, AnalysePieceModel.Vars.ALL);
  }
}
