package fr.parcours.iae.candidat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Seals of nodes that hold other keys than the one under test. */
public final class SceauxDeTest {

  private final NirProperties cles;

  private SceauxDeTest(NirProperties cles) {
    this.cles = cles;
  }

  /** What the keys of this application are. */
  public static SceauxDeTest of(org.springframework.context.ApplicationContext application) {
    return new SceauxDeTest(application.getBean(NirProperties.class));
  }

  /** A node where this new key is active and the old ones still open. */
  public Sceau tourne(String id) {
    Map<String, String> toutes =
        new HashMap<>(java.util.Objects.requireNonNull(cles.cles(), "keys"));
    toutes.put(id, cle(id));
    return new Sceau(new NirChiffre(new NirProperties(id, toutes, cles.cleIndex())));
  }

  /** A node that has this key alone. */
  public Sceau seule(String id) {
    return new Sceau(new NirChiffre(new NirProperties(id, Map.of(id, cle(id)), cles.cleIndex())));
  }

  /** A node whose keys bear the names of this application's and are other ones. */
  public Sceau faux() {
    Map<String, String> autres = new HashMap<>();
    cles.ids().forEach(id -> autres.put(id, cle("autre " + id)));
    return new Sceau(new NirChiffre(new NirProperties(cles.cleActive(), autres, cles.cleIndex())));
  }

  /** The command of a node that has only this to move. */
  public static boolean rotate(PiecesScellees pieces, java.io.PrintStream out) {
    return new CommandeRotationNir(
            new RotationNirService(null) {
              @Override
              public Lot resceller(java.util.UUID apres, int lot) {
                return Lot.debut();
              }
            },
            java.util.List.of(pieces))
        .run(out);
  }

  private static String cle(String id) {
    byte[] octets = new byte[32];
    new java.util.Random(id.hashCode()).nextBytes(octets);
    return Base64.getEncoder().encodeToString(octets);
  }
}
