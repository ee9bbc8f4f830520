-- The right of a SIAE to find people eligible itself, withdrawn by the control (R. 5132-1-12 to -17).
create table retrait_autoprescription (
  id uuid primary key,
  siae_id uuid not null references organisation (id),
  debut date not null,
  fin date,
  motif text not null check (length(trim(motif)) > 0),
  decide_par uuid not null,
  decide_organisation_id uuid not null,
  decide_le timestamptz not null,
  leve_a_partir_du date,
  leve_par uuid,
  check (fin is null or fin >= debut),
  check ((leve_a_partir_du is null) = (leve_par is null))
);
create index retrait_autoprescription_siae on retrait_autoprescription (siae_id, debut desc);

-- A double click on « Continuer » opens one file of a person.
alter table candidat add column cle_depot uuid unique;

-- A diagnosis that came after the day the contract was to begin: the employer confirms.
insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('echeance.confirmer-embauche', 'P3D', date '2020-01-01', 'Valeur nationale d''origine');
