package fr.parcours.iae.regles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All diagnoses of one person, oldest first, and the one that counts for a given viewer. */
public final class DiagnosticsConnus {

  private final List<DiagnosticConnu> tous;
  private final boolean passValide;

  public DiagnosticsConnus(List<DiagnosticConnu> duPlusAncienAuPlusRecent, boolean passValide) {
    this.tous = List.copyOf(duPlusAncienAuPlusRecent);
    this.passValide = passValide;
  }

  /** The diagnosis that holds for this SIAE (or for a prescriber, if null): prescribers' first. */
  public Optional<DiagnosticConnu> considereValide(@Nullable String siae) {
    return dernier(d -> d.isOpposablePour(siae) && (passValide || !d.expire()));
  }

  /** Whether the person needs no new diagnosis there. */
  public boolean isConsidereValide(@Nullable String siae) {
    return passValide || considereValide(siae).isPresent();
  }

  /** The last one that ran out, when none holds any more. */
  public Optional<DiagnosticConnu> dernierExpire(@Nullable String siae) {
    return isConsidereValide(siae)
        ? Optional.empty()
        : dernier(d -> d.isOpposablePour(siae) && d.expire());
  }

  /** What the person may see: prescribers' ones, and the employer's that gave a PASS. */
  public Optional<DiagnosticConnu> visibleParLaPersonne() {
    Predicate<DiagnosticConnu> montrable =
        d -> d.auteur() == AuteurDiagnostic.PRESCRIPTEUR || d.mene();
    return dernier(montrable.and(d -> passValide || !d.expire())).or(() -> dernier(montrable));
  }

  private Optional<DiagnosticConnu> dernier(Predicate<DiagnosticConnu> retenu) {
    return IntStream.range(0, tous.size())
        .boxed()
        .filter(i -> retenu.test(tous.get(i)))
        .max(
            Comparator.<Integer, Boolean>comparing(
                    i -> tous.get(i).auteur() == AuteurDiagnostic.PRESCRIPTEUR)
                .thenComparing(Comparator.naturalOrder()))
        .map(tous::get);
  }
}
