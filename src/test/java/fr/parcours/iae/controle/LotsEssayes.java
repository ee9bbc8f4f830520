package fr.parcours.iae.controle;

import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.LotsDuProduit;
import fr.parcours.iae.version.Nature;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The bundles of the build as somebody would propose them, changed a little. */
public final class LotsEssayes {

  private final LotsDuProduit produit;

  public LotsEssayes(LotsDuProduit produit) {
    this.produit = produit;
  }

  /** The product's bundle of this key, as a version of a further edition. */
  public LotPropose suivant(String cle) {
    return suivant(lot(cle));
  }

  public static LotPropose suivant(Lot lot) {
    return new LotPropose(
        nature(lot), lot.key(), changed(lot.files(), "", LotsEssayes::edition), lot.files());
  }

  /** The same with one of its files changed. */
  public LotPropose change(String cle, String fichier, UnaryOperator<String> change) {
    LotPropose suivant = suivant(cle);
    return new LotPropose(
        suivant.nature(), cle, changed(suivant.fichiers(), fichier, change), suivant.reference());
  }

  Lot lot(String cle) {
    return produit.all().stream().filter(l -> l.key().equals(cle)).findFirst().orElseThrow();
  }

  private static Map<String, byte[]> changed(
      Map<String, byte[]> fichiers, String fichier, UnaryOperator<String> change) {
    Map<String, byte[]> result = new TreeMap<>();
    fichiers.forEach(
        (nom, octets) ->
            result.put(
                nom,
                fichier.isEmpty() || nom.equals(fichier)
                    ? change
                        .apply(new String(octets, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                    : octets));
    return result;
  }

  private static String edition(String texte) {
    return texte.replaceAll("versionTag=\"20\\d\\d\\.\\d+\"", "versionTag=\"2031.7\"");
  }

  private static Nature nature(Lot lot) {
    return lot.files().keySet().stream().anyMatch(nom -> nom.endsWith(".bpmn"))
        ? Nature.PROCESSUS
        : Nature.DECISION;
  }
}
