package org.fashionmnist.engine.linalg.simd;

/** Says which tiles may be used. */
interface TileSupply {

  /** All tiles, from the first call on. */
  TileSupply AT_ONCE =
      new TileSupply() {
        @Override
        public boolean isReady(Tile tile) {
          return true;
        }

        @Override
        public boolean await(Tile tile) {
          return false;
        }
      };

  /** Whether the tile may be used by now; where not, sees to it that it will be. */
  boolean isReady(Tile tile);

  /** Waits a moment for the tile; false if it should be waited for no longer. */
  boolean await(Tile tile);
}
