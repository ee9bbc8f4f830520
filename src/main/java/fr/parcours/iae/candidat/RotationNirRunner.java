package fr.parcours.iae.candidat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --reseal-nir}: moves every NIR to the active key and ends; other nodes may go on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RotationNirRunner implements ApplicationRunner {

  private static final String OPTION = "reseal-nir";

  private final CommandeRotationNir commande;
  private final ConfigurableApplicationContext context;

  RotationNirRunner(CommandeRotationNir commande, ConfigurableApplicationContext context) {
    this.commande = commande;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (args.containsOption(OPTION)) {
      boolean complete = commande.run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
      System.exit(SpringApplication.exit(context, () -> complete ? 0 : 1));
    }
  }
}
