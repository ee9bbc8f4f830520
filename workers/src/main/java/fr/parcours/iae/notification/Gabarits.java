package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The messages as written in {@code courriels/messages.yaml}, filled from a case. */
@Component
class Gabarits {

  private static final String FICHIER = "courriels/messages.yaml";
  private static final Pattern MOT = Pattern.compile("\\{([a-zA-Z]+)}");

  /** A message with its words to fill in. */
  private record Gabarit(
      String objet, List<String> texte, List<List<String>> faits, @Nullable List<String> lien) {}

  private final Map<NatureAnnonce, Map<RoleDestinataire, Gabarit>> gabarits = load();

  /** The parts that are told of this kind of event, the most concerned first. */
  List<RoleDestinataire> roles(NatureAnnonce nature) {
    return List.copyOf(gabarits.getOrDefault(nature, Map.of()).keySet());
  }

  /** What this part reads; sentences and facts whose word is unknown are left out. */
  Message fill(NatureAnnonce nature, RoleDestinataire role, Map<String, String> mots) {
    Gabarit g = gabarits.getOrDefault(nature, Map.of()).get(role);
    if (g == null) {
      throw new IllegalStateException("Aucun message pour " + nature + " " + role);
    }
    return new Message(
        filled(g.objet(), mots)
            .orElseThrow(() -> new IllegalStateException("Objet incomplet : " + nature)),
        g.texte().stream().map(t -> filled(t, mots)).flatMap(Optional::stream).toList(),
        g.faits().stream()
            .map(f -> filled(f.get(1), mots).map(v -> new Message.Fait(f.get(0), v)))
            .flatMap(Optional::stream)
            .toList(),
        Optional.ofNullable(g.lien())
            .flatMap(l -> filled(l.get(1), mots).map(c -> new Message.Lien(l.get(0), c)))
            .orElse(null));
  }

  /** Every word the messages of this event may need. */
  Set<String> mots(NatureAnnonce nature) {
    Set<String> mots = new TreeSet<>();
    for (Gabarit g : gabarits.getOrDefault(nature, Map.of()).values()) {
      List<String> all = new ArrayList<>(g.texte());
      all.add(g.objet());
      g.faits().forEach(all::addAll);
      Optional.ofNullable(g.lien()).ifPresent(all::addAll);
      all.forEach(t -> MOT.matcher(t).results().forEach(r -> mots.add(r.group(1))));
    }
    return mots;
  }

  private static Optional<String> filled(String gabarit, Map<String, String> mots) {
    Matcher matcher = MOT.matcher(gabarit);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String valeur = mots.get(matcher.group(1));
      if (valeur == null) {
        return Optional.empty();
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(valeur));
    }
    return Optional.of(matcher.appendTail(out).toString());
  }

  @SuppressWarnings("unchecked")
  private static Map<NatureAnnonce, Map<RoleDestinataire, Gabarit>> load() {
    try (InputStream file = new ClassPathResource(FICHIER).getInputStream()) {
      Map<String, Map<String, Map<String, Object>>> all =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<NatureAnnonce, Map<RoleDestinataire, Gabarit>> gabarits =
          new EnumMap<>(NatureAnnonce.class);
      all.forEach(
          (nature, roles) -> {
            Map<RoleDestinataire, Gabarit> parts = new java.util.LinkedHashMap<>();
            roles.forEach(
                (role, g) ->
                    parts.put(
                        RoleDestinataire.valueOf(role),
                        new Gabarit(
                            (String) java.util.Objects.requireNonNull(g.get("objet")),
                            (List<String>) g.getOrDefault("texte", List.of()),
                            (List<List<String>>) g.getOrDefault("faits", List.of()),
                            (List<String>) g.get("lien"))));
            gabarits.put(NatureAnnonce.valueOf(nature), parts);
          });
      return gabarits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
