create table lessons (
    id bigint generated always as identity primary key,
    asked_at timestamptz not null default now(),
    given_at timestamptz
);
comment on table lessons is 'Asked for by a job that learns in the place of the service, which says of whom it may';

create table learners (
    lesson_id bigint not null,
    customer_id uuid not null,
    person bigint not null,
    primary key (lesson_id, customer_id),
    constraint fk_learners_lesson_id foreign key (lesson_id) references lessons (id) on delete cascade
);
comment on table learners is 'Of whom may be learned, as decided when the lesson was given';
comment on column learners.person is 'Alike for customers who were merged, and another in each lesson';

create view lesson_purchases as
select lesson_id, person, sku from (
    select l.lesson_id, l.person, p.sku,
        row_number() over (partition by l.lesson_id, l.person order by p.ordered_at desc, p.sku) as place
    from taste_items p join learners l on l.customer_id = p.customer_id) as bought
where place <= 1000;
comment on view lesson_purchases is 'What to learn from; of each the latest alone, and without saying who she is';

create view sales as select sku, name, category, ordered_at from basket_items;
comment on view sales is 'What was sold, to whomever';
