import { ROOMS } from './exhibits.tsx';

/** Rooms of exhibits, or one room alone; each exhibit stands in a frame of the card's width. */
export function Gallery({ room }: { readonly room?: string | undefined }) {
  const shown = Object.entries(ROOMS).filter(([name]) => room === undefined || name === room);
  return (
    <>
      {shown.map(([name, exhibits]) => (
        <section key={name} class="room" data-room={name} aria-label={name}>
          {exhibits.map(({ title, draw }) => (
            <figure key={title} class="exhibit">
              <figcaption lang="en" dir="ltr">
                {title}
              </figcaption>
              {draw()}
            </figure>
          ))}
        </section>
      ))}
    </>
  );
}
