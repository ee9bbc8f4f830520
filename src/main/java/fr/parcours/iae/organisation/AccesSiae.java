package fr.parcours.iae.organisation;

import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a SIAE may do by its convention: none is paid for a hire without one. Employers without a
 * convention known of the ASP (GEIQ, adapted companies, made by hand) are not looked at.
 */
@Component
public class AccesSiae {

  private final Organisations organisations;
  private final Clock clock;

  AccesSiae(Organisations organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Whether people may still be brought to it: its convention runs. */
  public Verdict candidature(UUID siaeId) {
    return etat(siaeId) == EtatConvention.ACTIVE
        ? Verdict.accorde()
        : Verdict.refuse(
            "CONVENTION_EXPIREE",
            "La convention de cette structure a expiré : elle ne peut pas recevoir de candidature.",
            BaseLegale.CONVENTION);
  }

  /** Whether it may show jobs to the public: whoever could not be brought to it is not called. */
  public Verdict publication(UUID siaeId) {
    return etat(siaeId) == EtatConvention.ACTIVE
        ? Verdict.accorde()
        : Verdict.refuse(
            "CONVENTION_EXPIREE",
            "La convention de votre structure a expiré : elle ne peut pas publier de poste. Voyez avec"
                + " votre DDETS.",
            BaseLegale.CONVENTION);
  }

  /** Whether it may still hire: its convention runs, or ended less than thirty days ago. */
  public Verdict embauche(UUID siaeId) {
    return etat(siaeId) != EtatConvention.FERMEE
        ? Verdict.accorde()
        : Verdict.refuse(
            "CONVENTION_FERMEE",
            "La convention de votre structure est fermée : une embauche en insertion n’est plus possible."
                + " Voyez avec votre DDETS.",
            BaseLegale.CONVENTION);
  }

  private EtatConvention etat(UUID siaeId) {
    return organisations
        .conventionOf(siaeId)
        .map(convention -> convention.etat(LocalDate.now(clock)))
        .orElse(EtatConvention.ACTIVE);
  }
}
