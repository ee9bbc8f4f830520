package fr.parcours.iae.stories;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** SIAE with people hired, for tests that look at them from outside. */
@TestComponent
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class})
public class EmbauchesPourApi {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);

  private final Monde monde;
  private final Parcours parcours;
  private final PersonnesEmbauchees embauches;
  private final SiaeSousConvention conventions;

  public EmbauchesPourApi(
      Monde monde,
      Parcours parcours,
      PersonnesEmbauchees embauches,
      SiaeSousConvention conventions) {
    this.monde = monde;
    this.parcours = parcours;
    this.embauches = embauches;
    this.conventions = conventions;
  }

  /** A SIAE of the ASP and so many people it hired. */
  public Acteur aSiaeThatHired(int people) {
    parcours.today();
    Acteur siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    for (int i = 0; i < people; i++) {
      embauches.accept(siae, brings(siae), DEBUT);
    }
    return siae;
  }

  /** Somebody is brought to it. */
  public UUID brings(Acteur siae) {
    Acteur ml = monde.aPrescripteurHabilite();
    return parcours.brings(ml, monde.aCandidat(ml), siae);
  }

  public void today() {
    parcours.today();
  }
}
