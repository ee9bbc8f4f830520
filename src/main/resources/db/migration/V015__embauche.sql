create table embauche (
  candidature_id uuid primary key references candidature,
  candidat_id uuid not null,
  siae_id uuid not null,
  debut date not null,
  fin date,
  poste text,
  heures_hebdomadaires numeric(4, 1),
  etat text not null check (etat in ('EN_PREPARATION', 'CONCLUE', 'RENONCEE', 'ANNULEE')),
  mode_delivrance text,
  pass_id uuid,
  acceptee_par uuid not null,
  acceptee_organisation_id uuid,
  acceptee_le timestamptz not null,
  check (fin is null or fin >= debut)
);
create unique index embauche_une_par_debut on embauche (candidat_id, siae_id, debut)
  where etat in ('EN_PREPARATION', 'CONCLUE');
create index embauche_pass on embauche (pass_id);
