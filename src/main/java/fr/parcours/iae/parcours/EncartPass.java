package fr.parcours.iae.parcours;

import fr.parcours.iae.shared.Acteur;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another module has to say on the page of a PASS. */
public interface EncartPass {

  /**
   * Something worth knowing.
   *
   * @param ton tone of the box: {@code info}, {@code retard}, {@code fini} or {@code bientot}
   * @param lien address where it is told whole; none most of the time
   */
  record Encart(String ton, String titre, String texte, @Nullable String lien) {

    /** The words of the link. */
    public String action() {
      return lien != null && lien.contains("/nouvelle") ? "Faire la demande" : "Voir la demande";
    }
  }

  /** For a viewer who may see the PASS; the person sees only what concerns them. */
  List<Encart> encarts(UUID passId, Acteur acteur);
}
