package fr.parcours.iae.parcours;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PASS as one page shows it.
 *
 * @param personne name as this viewer may see it
 * @param siae the SIAE in charge; none when no hire rests on the PASS any more
 * @param histoire how the days were gained or lost, oldest first
 * @param encarts what other modules have to say
 * @param aFaire tasks of this viewer's organisation
 */
public record FichePass(
    PassIae pass,
    String personne,
    @Nullable String siae,
    List<Contrat> contrats,
    List<Mouvement> histoire,
    List<Alerte> alertes,
    List<BilanParcours> bilans,
    List<TacheOuverte> aFaire,
    List<EncartPass.Encart> encarts) {

  /**
   * A hire that rests on the PASS.
   *
   * @param dossierVisible whether this viewer may open the case of the hire
   */
  public record Contrat(
      UUID candidatureId,
      String siae,
      LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable String poste,
      boolean dossierVisible) {}

  /**
   * A change of the dates of the PASS.
   *
   * @param jours days gained, negative when lost; none for the delivery
   */
  public record Mouvement(
      OffsetDateTime le,
      String libelle,
      @Nullable String par,
      @Nullable Long jours,
      LocalDate debut,
      LocalDate fin) {}

  /** An alert given before the end. */
  public record Alerte(String libelle, LocalDate fin, OffsetDateTime le) {}
}
