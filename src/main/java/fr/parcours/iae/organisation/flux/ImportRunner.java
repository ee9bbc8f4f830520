package fr.parcours.iae.organisation.flux;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --import-flux=<folder or files, comma separated>}: imports, prints the report and ends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ImportRunner implements ApplicationRunner {

  static final String OPTION = "import-flux";

  private final CommandeImport commande;
  private final ConfigurableApplicationContext context;

  ImportRunner(CommandeImport commande, ConfigurableApplicationContext context) {
    this.commande = commande;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments args) throws Exception {
    @Nullable List<String> values = args.getOptionValues(OPTION);
    if (values == null) {
      return;
    }
    List<Path> chemins =
        values.stream()
            .flatMap(v -> Stream.of(v.split(",")))
            .filter(v -> !v.isBlank())
            .map(Path::of)
            .toList();
    boolean complete =
        commande.run(chemins, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(SpringApplication.exit(context, () -> complete ? 0 : 1));
  }
}
