package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reminders of a request: every ten days during the first thirty, to the right people. */
public final class RappelProlongationRule {

  public static final int JOURS_ENTRE_RAPPELS = 10;
  public static final int JOURS_DE_RAPPEL = 30;
  public static final int COLLEGUES = 10;

  private RappelProlongationRule() {}

  /** A colleague of the one the request was sent to. */
  public record Collegue<T>(
      T membre,
      boolean administrateur,
      @Nullable OffsetDateTime derniereConnexion,
      OffsetDateTime arrive) {}

  /** How often one is reminded, and for how long: parameters a département may set. */
  public record Delais(Period entreRappels, Period rappel) {

    /** What the public service did. */
    public static Delais nationaux() {
      return new Delais(Period.ofDays(JOURS_ENTRE_RAPPELS), Period.ofDays(JOURS_DE_RAPPEL));
    }
  }

  public static boolean isDu(
      EtatDemandeProlongation etat,
      LocalDate demandee,
      @Nullable LocalDate dernierRappel,
      LocalDate aujourdhui,
      Delais delais) {
    LocalDate depuis = dernierRappel == null ? demandee : dernierRappel;
    return etat == EtatDemandeProlongation.EN_ATTENTE
        && !aujourdhui.isBefore(depuis.plus(delais.entreRappels()))
        && !aujourdhui.isAfter(demandee.plus(delais.rappel()));
  }

  /** The one asked, then ten colleagues: administrators, last seen, last arrived. */
  public static <T> List<T> destinataires(T demande, Collection<Collegue<T>> collegues) {
    return Stream.concat(Stream.of(demande), collegues(collegues).stream()).toList();
  }

  /** Ten members of the organisation, when nobody there took the request yet. */
  public static <T> List<T> collegues(Collection<Collegue<T>> membres) {
    Comparator<Collegue<T>> ordre =
        Comparator.comparing((Collegue<T> c) -> !c.administrateur())
            .thenComparing(
                Collegue::derniereConnexion, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Collegue::arrive, Comparator.reverseOrder());
    return membres.stream().sorted(ordre).limit(COLLEGUES).map(Collegue::membre).toList();
  }
}
