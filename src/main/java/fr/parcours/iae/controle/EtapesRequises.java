package fr.parcours.iae.controle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The steps no version of a process may do without, as {@code etapes-requises.yaml} lists them. */
@Component
class EtapesRequises {

  private static final String FICHIER = "controle/etapes-requises.yaml";

  private final Map<String, List<EtapeRequise>> parProcessus = load();

  /**
   * A required step.
   *
   * @param id of the element
   * @param raison why it is required, in French
   * @param base the text that asks for it; none when the product does
   * @param apres id of the element every way to it must pass first
   */
  record EtapeRequise(String id, String raison, @Nullable String base, @Nullable String apres) {

    /** Why, with the text when there is one. */
    String motif() {
      return base == null ? raison : raison + " (" + base + ")";
    }
  }

  List<EtapeRequise> of(String processus) {
    return parProcessus.getOrDefault(processus, List.of());
  }

  Map<String, List<EtapeRequise>> toutes() {
    return parProcessus;
  }

  private static Map<String, List<EtapeRequise>> load() {
    try (InputStream fichier = new ClassPathResource(FICHIER).getInputStream()) {
      Map<String, List<Map<String, String>>> lu =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(fichier);
      return lu.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey,
                  e -> e.getValue().stream().map(EtapesRequises::etape).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EtapeRequise etape(Map<String, String> ligne) {
    return new EtapeRequise(
        Objects.requireNonNull(ligne.get("etape")),
        Objects.requireNonNull(ligne.get("raison")),
        ligne.get("base"),
        ligne.get("apres"));
  }
}
