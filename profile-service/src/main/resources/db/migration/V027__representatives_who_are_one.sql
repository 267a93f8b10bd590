-- Who lives with a customer may be named by any of the ids under which she is known.
create or replace function possible_representatives(today date) returns table (customer_id uuid, recipient text)
    language sql stable as $$
    with possible as (
        select hers.customer_id, 'household:' as kind, other.customer_id as by from household_memberships hers
        join household_memberships other on other.household_id = hers.household_id and other.customer_id <> hers.customer_id
        where coalesce(hers.moved_in <= today, true) and coalesce(hers.moved_out > today, true)
            and coalesce(other.moved_in <= today, true) and coalesce(other.moved_out > today, true)
        union all
        select organization_id, 'employee:', customer_id from employments
        where coalesce(since_day <= today, true) and coalesce(until_day > today, true)
    )
    select possible.customer_id, possible.kind || named.id from possible
    join customers c on c.id = possible.by
    join customers named on named.id = coalesce(c.survivor_id, c.id) or named.survivor_id = coalesce(c.survivor_id, c.id)
$$;
