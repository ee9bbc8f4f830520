package fr.parcours.iae.publication;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.engine.VersionDeployee;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts the files sent in the place of those of the version they start from. */
final class Composition {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

  private Composition() {}

  /**
   * The version as it would be deployed: forms of the departure that the process no longer asks for
   * are left behind, those that were sent never are.
   *
   * @param recus by name, the last sent of each
   */
  static ModeleLu compose(ModeleLu depart, Map<String, byte[]> recus) {
    Map<String, byte[]> files = new TreeMap<>(depart.lot().files());
    files.putAll(recus);
    ModeleLu whole = of(depart, files, null);
    if (depart.version().kind() == Kind.PROCESSUS && whole.isLisible()) {
      Set<String> asked = formsOf(whole.document());
      files.keySet().removeIf(name -> isForgotten(name, asked, recus));
    }
    return of(depart, files, null);
  }

  /** The same files under their edition. */
  static ModeleLu named(ModeleLu modele, @Nullable String versionTag) {
    return of(modele, modele.lot().files(), versionTag);
  }

  private static boolean isForgotten(String name, Set<String> asked, Map<String, byte[]> recus) {
    return name.endsWith(".form") && !recus.containsKey(name) && !asked.contains(name);
  }

  private static ModeleLu of(
      ModeleLu depart, Map<String, byte[]> files, @Nullable String versionTag) {
    Lot lot = Lot.of(depart.lot().key(), files);
    VersionDeployee from = depart.version();
    return new ModeleLu(
        VersionDeployee.proposee(
            from.kind(),
            from.cle(),
            from.nom(),
            versionTag,
            lot.sha256(),
            OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC)),
        lot);
  }

  /** Edition written on the process or decision of this key. */
  static @Nullable String versionTag(ModeleLu modele) {
    if (!modele.isLisible()) {
      return null;
    }
    String written =
        elements(modele.document()).stream()
            .filter(e -> modele.version().cle().equals(e.getAttribute("id")))
            .map(
                e ->
                    e.getAttributeNS(CAMUNDA + "bpmn", "versionTag")
                        + e.getAttributeNS(CAMUNDA + "dmn", "versionTag"))
            .findFirst()
            .orElse("");
    return written.isBlank() ? null : written;
  }

  private static Set<String> formsOf(Document bpmn) {
    return elements(bpmn).stream()
        .map(e -> e.getAttributeNS(CAMUNDA + "bpmn", "formRef"))
        .filter(ref -> !ref.isEmpty())
        .map(ref -> ref + ".form")
        .collect(Collectors.toSet());
  }

  private static List<Element> elements(Document document) {
    var all = document.getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }
}
