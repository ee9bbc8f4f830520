-- What an organisation asks to be a habilitated prescriber, and the answer; one at most waits.
create table demande_habilitation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  departement text not null,
  type text not null,
  mission text not null check (length(trim(mission)) > 0),
  demandee_par uuid not null,
  demandee_le timestamptz not null,
  etat text not null check (etat in ('A_VALIDER', 'A_COMPLETER', 'ACCORDEE', 'REFUSEE', 'ABANDONNEE',
    'RETIREE')),
  type_accorde text,
  motif_refus text,
  reglee_par uuid,
  reglee_le timestamptz,
  check ((etat = 'ACCORDEE') = (type_accorde is not null)),
  check ((etat = 'REFUSEE') = (motif_refus is not null)),
  check ((etat in ('A_VALIDER', 'A_COMPLETER')) = (reglee_le is null)),
  check ((reglee_le is null) = (reglee_par is null))
);
create unique index demande_habilitation_une_en_cours on demande_habilitation (organisation_id)
  where etat in ('A_VALIDER', 'A_COMPLETER');
create index demande_habilitation_organisation on demande_habilitation (organisation_id, demandee_le desc);
create index demande_habilitation_departement on demande_habilitation (departement, demandee_le desc);

-- Everything said and done about a request, in order: append-only.
create table fait_demande_habilitation (
  id bigint generated always as identity primary key,
  demande_id uuid not null references demande_habilitation (id),
  nature text not null,
  par uuid not null,
  le timestamptz not null,
  texte text,
  piece_id uuid
);
comment on column fait_demande_habilitation.piece_id is 'What the file that came with it was attached to.';
create index fait_demande_habilitation_demande on fait_demande_habilitation (demande_id, id);
create trigger fait_demande_habilitation_ajout_seul before update or delete on fait_demande_habilitation
  for each row execute function refuse_modification();

-- A habilitation taken back by the State's service of the département, with its reason: append-only.
create table retrait_habilitation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  departement text not null,
  motif text not null check (length(trim(motif)) > 0),
  decide_par uuid not null,
  decide_organisation_id uuid not null,
  decide_le timestamptz not null
);
create index retrait_habilitation_organisation on retrait_habilitation (organisation_id, decide_le desc);
create index retrait_habilitation_departement on retrait_habilitation (departement, decide_le desc);
create trigger retrait_habilitation_ajout_seul before update or delete on retrait_habilitation
  for each row execute function refuse_modification();

create index organisation_habilitee on organisation (departement, nom, id)
  where categorie = 'PRESCRIPTEUR' and habilitation = 'VALIDATED';

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('abandon-demande-habilitation', 'P60D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.valider-habilitation', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.completer-habilitation', 'P30D', date '2020-01-01', 'Valeur nationale d''origine');
