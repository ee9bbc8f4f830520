package fr.parcours.iae.controle;

import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.garde.ExpressionRefuseeException;
import fr.parcours.iae.engine.garde.LecteurXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The gate every proposed version passes before it is kept, approved or deployed. */
@Component
public class ControleModeles {

  /** The largest file that is looked at, in bytes. */
  public static final int TAILLE_MAX = 1_000_000;

  /** Says everything that is wrong with these files; never throws, whatever their bytes. */
  public RapportControle control(LotPropose lot) {
    List<Defaut> defauts = new ArrayList<>();
    lot.fichiers().forEach((nom, octets) -> check(nom, octets, defauts));
    return new RapportControle(Lot.of(lot.cle(), lot.fichiers()).sha256(), "", defauts);
  }

  private static void check(String nom, byte[] octets, List<Defaut> defauts) {
    if (octets.length > TAILLE_MAX) {
      defauts.add(
          new Defaut(
              "FICHIER_TROP_GRAND",
              nom,
              Optional.empty(),
              "Le fichier dépasse un mégaoctet : un modèle en fait cent fois moins."));
      return;
    }
    if (nom.endsWith(".form")) {
      return;
    }
    try {
      LecteurXml.read(nom, octets);
    } catch (ExpressionRefuseeException e) {
      defauts.add(
          new Defaut(
              "XML_ILLISIBLE",
              nom,
              Optional.empty(),
              "Le fichier " + nom + " n’est pas un modèle lisible."));
    }
  }
}
