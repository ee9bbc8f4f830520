package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.shared.KindSiae;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ASP must know of a person hired on a PASS, and what it answered.
 *
 * @param siret of the convention, as the ASP knows it
 * @param saisie what the SIAE typed, places resolved to their codes; none before
 * @param codeRetour the ASP's last code
 * @param doublon integrated because the ASP held it already
 * @param rejet who acts on what the ASP refused; none while it refused nothing
 * @param renvois how many times it left again by itself since a person acted
 */
public record FicheSalarie(
    UUID id,
    UUID passId,
    UUID candidatureId,
    UUID candidatId,
    UUID siaeId,
    String departement,
    KindSiae kind,
    String siret,
    String numeroPass,
    EtatFicheSalarie etat,
    @Nullable Map<String, Object> saisie,
    @Nullable String codeRetour,
    @Nullable String libelleRetour,
    boolean doublon,
    @Nullable RejetAsp rejet,
    int renvois,
    OffsetDateTime creeeLe,
    OffsetDateTime modifieeLe) {

  @Override
  public String toString() {
    return "FicheSalarie[" + id + ", " + etat + "]";
  }
}
