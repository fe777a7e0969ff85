export const Hatch = () => (
  <svg class="fig swatch-line" width="14" height="11" viewBox="0 0 14 11" aria-hidden="true">
    <rect x=".5" y=".5" width="13" height="10" fill="url(#mill-hatch)" class="ss" />
  </svg>
)

/** The hatch that simulated things wear, once a page. */
export const HatchDefinition = () => (
  <svg width="0" height="0" class="gone" aria-hidden="true">
    <defs>
      <pattern id="mill-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" class="ss" stroke-width="1.1" />
      </pattern>
    </defs>
  </svg>
)
