-- The number by which the ASP knows a person for ever: thirty hexadecimal characters.
create table identifiant_asp (
  candidat_id uuid primary key,
  valeur text not null unique check (valeur ~ '^[0-9a-f]{30}$')
);

-- One fiche for a measure, a SIRET and a PASS, whichever SIAE of the convention filled it.
create table fiche_salarie (
  id uuid primary key,
  pass_id uuid not null,
  candidature_id uuid not null,
  candidat_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  kind text not null,
  siret text not null,
  numero_pass text not null,
  etat text not null check (etat in
    ('NOUVELLE', 'COMPLETEE', 'ENVOYEE', 'EN_ERREUR', 'INTEGREE', 'DESACTIVEE', 'ARCHIVEE')),
  saisie jsonb,
  code_retour text,
  libelle_retour text,
  doublon boolean not null default false,
  creee_le timestamptz not null,
  modifiee_le timestamptz not null,
  constraint fiche_salarie_unique unique (kind, siret, numero_pass)
);
create index fiche_salarie_siae on fiche_salarie (siae_id, etat, modifiee_le);
create index fiche_salarie_pass on fiche_salarie (pass_id);
create index fiche_salarie_candidature on fiche_salarie (candidature_id);
create index fiche_salarie_a_envoyer on fiche_salarie (modifiee_le, id) where etat = 'COMPLETEE';

-- What happened to a fiche, in order: append-only.
create table fiche_salarie_transition (
  id bigint generated always as identity primary key,
  fiche_id uuid not null,
  action text not null,
  etat_avant text,
  etat_apres text not null,
  code text,
  par uuid not null,
  le timestamptz not null
);
create index fiche_salarie_transition_fiche on fiche_salarie_transition (fiche_id, id);
create trigger fiche_salarie_transition_ajout_seul before update or delete on fiche_salarie_transition
  for each row execute function refuse_modification();

-- New dates of a PASS the ASP must learn: one at most waits for each fiche.
create table mouvement_fiche (
  id uuid primary key,
  fiche_id uuid not null references fiche_salarie,
  etat text not null check (etat in ('NOUVEAU', 'ENVOYE', 'INTEGRE', 'REJETE')),
  code_retour text,
  libelle_retour text,
  cree_le timestamptz not null,
  modifie_le timestamptz not null
);
create unique index mouvement_fiche_un_nouveau on mouvement_fiche (fiche_id) where etat = 'NOUVEAU';

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('echeance.completer-fiche', 'P21D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.corriger-fiche', 'P15D', date '2020-01-01', 'Valeur nationale d''origine');
